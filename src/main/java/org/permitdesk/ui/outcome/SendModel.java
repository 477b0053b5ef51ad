package org.permitdesk.ui.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.permitdesk.history.HistoryFile;
import org.permitdesk.opscom.ErrorCode;
import org.permitdesk.send.Caution;
import org.permitdesk.send.Cautions;
import org.permitdesk.send.Order;
import org.permitdesk.send.SendResult;
import org.permitdesk.send.Sending;
import org.permitdesk.send.UpdateSender;
import org.permitdesk.ui.Background;
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
    private final HistoryFile history;
    private final UpdateSender sender;
    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SendState> state =
            new ReadOnlyObjectWrapper<>(new SendState.Idle());

    /** Whether a press of Send waits for the token; later on it must not begin again. */
    private boolean awaitsToken;

    public SendModel(
            FormModel form,
            TokenModel token,
            PreferencesModel preferences,
            HistoryFile history,
            UpdateSender sender,
            Background background,
            Clock clock) {
        this.form = form;
        this.token = token;
        this.preferences = preferences;
        this.history = history;
        this.sender = sender;
        this.background = background;
        this.clock = clock;
        token.stateProperty().subscribe(this::tokenFound);
    }

    public ReadOnlyObjectProperty<SendState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether an update is on its way, or about to be: the form is locked meanwhile. */
    public boolean isBusy() {
        return switch (state.get()) {
            case SendState.Preparing p -> true;
            case SendState.Asking a -> true;
            case SendState.InFlight i -> true;
            case SendState.Idle i -> false;
            case SendState.Blocked b -> false;
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
                new Order(preferences.destination(), update, secret.get(), preferences.network());
        background.run(
                () -> Cautions.find(history, order.destination(), update, clock.instant()),
                cautions -> found(order, cautions),
                // Without it nobody can tell whether to ask first, even if it can be written to.
                noHistory -> finished(order, withoutHistory(noHistory)));
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
        state.set(new SendState.InFlight(sending));
        background.run(
                sending::run,
                result -> finished(order, result),
                // Nobody expected it, so nobody knows: the form must neither stay locked nor call
                // it failed.
                failure -> finished(order, SendResult.unexpected(failure, order.token())));
    }

    /** Ends the waiting; the update may still arrive. */
    public void stopWaiting() {
        if (state.get() instanceof SendState.InFlight(Sending sending)) {
            sending.stopWaiting();
        }
    }

    private void finished(Order order, SendResult result) {
        Outcome outcome = result.outcome();
        if (wasTokenTaken(outcome)) {
            token.accepted(order.token());
        }
        if (outcome instanceof Outcome.Done) {
            form.clear();
        }
        state.set(new SendState.Finished(order, result));
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
            state.set(new SendState.Idle());
        }
    }
}
