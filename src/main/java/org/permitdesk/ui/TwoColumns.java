package org.permitdesk.ui;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Two children side by side where both fit at their minimum widths (given in em by the stylesheet,
 * and so grown with the text), one below the other where they do not.
 */
public final class TwoColumns extends Pane {
    private double gap;
    private double firstShare = 0.5;

    public double getGap() {
        return gap;
    }

    /** Between the two, in pixels. */
    public void setGap(double gap) {
        this.gap = gap;
    }

    public double getFirstShare() {
        return firstShare;
    }

    /** The first child's share of the width, 0 to 1. */
    public void setFirstShare(double share) {
        firstShare = share;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return first().prefWidth(-1) + gap + second().prefWidth(-1) + sides();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = (width < 0 ? computePrefWidth(-1) : width) - sides();
        double height =
                isStacked(inner)
                        ? first().prefHeight(inner) + gap + second().prefHeight(inner)
                        : Math.max(
                                first().prefHeight(firstWidth(inner)),
                                second().prefHeight(inner - gap - firstWidth(inner)));
        return height + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double width = getWidth() - sides();
        if (isStacked(width)) {
            double height = first().prefHeight(width);
            first().resizeRelocate(x, y, width, height);
            double below = y + height + gap;
            second().resizeRelocate(x, below, width, second().prefHeight(width));
            return;
        }
        double height = getHeight() - y - insets.getBottom();
        double firstWidth = firstWidth(width);
        first().resizeRelocate(x, y, firstWidth, height);
        second().resizeRelocate(x + firstWidth + gap, y, width - gap - firstWidth, height);
    }

    private boolean isStacked(double width) {
        return first().minWidth(-1) + gap + second().minWidth(-1) > width;
    }

    private double firstWidth(double width) {
        return Math.floor((width - gap) * firstShare);
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private Node first() {
        return getChildren().getFirst();
    }

    private Node second() {
        return getChildren().getLast();
    }
}
