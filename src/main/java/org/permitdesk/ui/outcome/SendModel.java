package org.permitdesk.ui.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.opscom.ErrorCode;
import org.permitdesk.send.Caution;
import org.permitdesk.send.Order;
import org.permitdesk.send.Pause;
import org.permitdesk.send.Progress;
import org.permitdesk.send.SendResult;
import org.permitdesk.send.Sending;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Notice;
import org.permitdesk.ui.Notices;
import org.permitdesk.ui.OutcomeKind;
import org.permitdesk.ui.form.FormModel;
import org.permitdesk.ui.form.TokenModel;
import org.permitdesk.ui.form.TokenState;
import org.permitdesk.ui.profile.PreferencesModel;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.CheckedDraft;
import org.permitdesk.update.Field;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.PermitUpdate;
import org.permitdesk.update.Problem;

/**
 * From the press of Send to the outcome. Exactly one request for each intended send: while one is
 * under way, further presses do nothing. UI thread only.
 */
public final class SendModel {
    private final FormModel form;
    private final TokenModel token;
    private final PreferencesModel preferences;
    private final UpdateSender sender;
    private final Background background;
    private final Notices notices;
    private final Clock clock;
    private final ObservableList<Sending> underWay = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SendState> state =
            new ReadOnlyObjectWrapper<>(new SendState.Idle());

    /** Whether a press of Send waits for the token; later on it must not begin again. */
    private boolean awaitsToken;

    /** The entry that the form's values are sent again for, as long as they are for its permit. */
    private @Nullable HistoryEntry again;

    public SendModel(
            FormModel form,
            TokenModel token,
            PreferencesModel preferences,
            UpdateSender sender,
            Background background,
            Notices notices,
            Clock clock) {
        this.form = form;
        this.token = token;
        this.preferences = preferences;
        this.sender = sender;
        this.background = background;
        this.notices = notices;
        this.clock = clock;
        token.stateProperty().subscribe(this::tokenFound);
    }

    public ReadOnlyObjectProperty<SendState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What is on its way or queued; empty when the program can end without leaving anything. */
    public ObservableList<Sending> underWay() {
        return FXCollections.unmodifiableObservableList(underWay);
    }

    /** Whether an update is on its way, or about to be: the form is locked meanwhile. */
    public boolean isBusy() {
        return switch (state.get()) {
            case SendState.Preparing p -> true;
            case SendState.Asking a -> true;
            case SendState.InFlight i -> true;
            case SendState.Idle i -> false;
            case SendState.Blocked b -> false;
            case SendState.Waiting w -> false;
            case SendState.Finished f -> false;
        };
    }

    /** Sends what the form holds, if nothing stands in the way. */
    public void send() {
        if (isBusy() || isSecondPress()) {
            return;
        }
        form.sendWasPressed();
        List<Problem> problems = form.problems();
        if (!problems.isEmpty()) {
            state.set(new SendState.Blocked(problems));
            return;
        }
        state.set(new SendState.Preparing());
        awaitsToken = token.stateProperty().get() instanceof TokenState.Looking;
        if (!awaitsToken) {
            prepare();
        }
    }

    /**
     * Sends what the form holds as a resend of this entry, whose permit it is for. The clerk is
     * asked in any case, and shown what was sent since.
     */
    public void sendAgain(HistoryEntry entry) {
        again = entry;
        send();
    }

    /** A double click whose first press is done already: the outcome stays in view. */
    private boolean isSecondPress() {
        return state.get() instanceof SendState.Finished(Order order, SendResult result)
                && result.outcome() instanceof Outcome.Done
                && form.isEmpty();
    }

    /** A press of Send that came while the vault was being asked goes on now. */
    private void tokenFound(TokenState now) {
        if (awaitsToken && !(now instanceof TokenState.Looking)) {
            awaitsToken = false;
            state.set(new SendState.Idle());
            send();
        }
    }

    private void prepare() {
        Optional<ApiToken> secret = token.token();
        if (secret.isEmpty()
                || !(form.checked() instanceof CheckedDraft.Ready(PermitUpdate update))) {
            throw new IllegalStateException("a draft without problems can be sent");
        }
        Order order =
                new Order(
                        preferences.destination(),
                        update,
                        resendOf(update),
                        secret.get(),
                        preferences.network());
        background.run(
                () -> sender.cautions(order, clock.instant()),
                cautions -> found(order, cautions),
                // Without it nobody can tell whether to ask first, even if it can be written to.
                noHistory -> show(order, withoutHistory(noHistory)));
    }

    private @Nullable Long resendOf(PermitUpdate update) {
        return again != null
                        && again.destination()
                                .profileId()
                                .equals(preferences.destination().profileId())
                        && again.update().referenceId().equals(update.referenceId())
                ? again.id()
                : null;
    }

    private void found(Order order, List<Caution> cautions) {
        if (cautions.isEmpty()) {
            start(order);
        } else {
            state.set(new SendState.Asking(order, cautions));
        }
    }

    private static SendResult withoutHistory(Throwable failure) {
        return new SendResult(new NotSent(NotSent.Obstacle.HISTORY, failure.toString()), false);
    }

    /** The clerk was asked, and wants it sent. */
    public void sendAllTheSame() {
        if (state.get() instanceof SendState.Asking(Order order, List<Caution> cautions)) {
            start(order);
        }
    }

    /** The clerk was asked, and goes back to the form. */
    public void goBack() {
        if (state.get() instanceof SendState.Asking) {
            state.set(new SendState.Idle());
        }
    }

    private void start(Order order) {
        Sending sending = sender.prepare(order);
        underWay.add(sending);
        state.set(new SendState.InFlight(sending, false));
        background.run(
                sending::run,
                progress -> progressed(sending, progress),
                result -> finished(sending, result),
                // Nobody expected it, so nobody knows: the form must neither stay locked nor call
                // it failed.
                failure -> {
                    finished(sending, SendResult.unexpected(failure, order.token()));
                    background.unexpected(failure);
                });
    }

    private void progressed(Sending sending, Progress progress) {
        if (isShown(sending)) {
            state.set(
                    switch (progress) {
                        case Progress.Departed departed -> new SendState.InFlight(sending, true);
                        case Pause pause -> new SendState.Waiting(sending, pause);
                    });
        }
    }

    private boolean isShown(Sending sending) {
        return switch (state.get()) {
            case SendState.InFlight(Sending shown, boolean departed) -> shown == sending;
            case SendState.Waiting(Sending shown, Pause pause) -> shown == sending;
            default -> false;
        };
    }

    /** Ends the waiting, in the queue or for the answer; what has left may still arrive. */
    public void stopWaiting() {
        switch (state.get()) {
            case SendState.InFlight(Sending sending, boolean departed) -> sending.stopWaiting();
            case SendState.Waiting(Sending sending, Pause pause) -> sending.stopWaiting();
            default -> {}
        }
    }

    /** The same for all that is under way, because the program is to end. */
    public void stopAll() {
        underWay.forEach(Sending::stopWaiting);
    }

    private void finished(Sending sending, SendResult result) {
        underWay.remove(sending);
        if (wasTokenTaken(result.outcome())) {
            token.accepted(sending.order().token());
        }
        if (isShown(sending)) {
            show(sending.order(), result);
        } else {
            // The clerk is at something else by now.
            notices.show(
                    Notice.of(
                            "waited." + OutcomeKind.of(result.outcome()),
                            sending.order().update().referenceId().value()));
        }
    }

    private void show(Order order, SendResult result) {
        if (result.outcome() instanceof Outcome.Done && isInForm(order.update())) {
            form.clear();
        }
        state.set(new SendState.Finished(order, result));
    }

    /** While it was queued, the clerk may have begun to type the next one. */
    private boolean isInForm(PermitUpdate update) {
        return form.checked() instanceof CheckedDraft.Ready(PermitUpdate now) && now.equals(update);
    }

    /**
     * A token that the server has turned away is not worth keeping; one that went nowhere stays in
     * its field.
     */
    private static boolean wasTokenTaken(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> true;
            case Outcome.Refused refused ->
                    faultOf(refused).filter(f -> f == Field.TOKEN).isEmpty();
            case NotSent notSent -> false;
            case Outcome.Unknown unknown -> true;
        };
    }

    /** The field at fault, where the server's code tells it. */
    public static Optional<Field> faultOf(Outcome.Refused refused) {
        return Optional.ofNullable(refused.code()).flatMap(ErrorCode::of).flatMap(ErrorCode::field);
    }

    /** Back to nothing, for a new update. */
    public void reset() {
        if (!isBusy()) {
            again = null;
            state.set(new SendState.Idle());
        }
    }
}
