package org.permitdesk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Callback;

/** Loads screens from FXML, in one language. */
public final class Views {
    private final Texts texts;
    private final Callback<Class<?>, Object> controllers;

    /**
     * The screens in the language of these texts.
     *
     * @param controllers makes the controller that an FXML file names
     */
    public Views(Texts texts, Callback<Class<?>, Object> controllers) {
        this.texts = texts;
        this.controllers = controllers;
    }

    /** A screen, and what controls it. */
    public record Screen<C>(Parent root, C controller) {}

    /** The screen whose FXML lies beside its controller, without that one. */
    public Parent load(Class<?> controller, String file) {
        return open(controller, file).root();
    }

    /**
     * The screen whose FXML lies beside its controller.
     *
     * @param file such as {@code window.fxml}
     */
    public <C> Screen<C> open(Class<C> controller, String file) {
        URL fxml = Objects.requireNonNull(controller.getResource(file), file);
        FXMLLoader loader = new FXMLLoader(fxml, texts.bundle());
        loader.setControllerFactory(controllers);
        try {
            Parent root = loader.load();
            return new Screen<>(root, loader.getController());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
