package org.permitdesk.practice;

import java.util.Map;
import java.util.Optional;
import org.permitdesk.update.ReferenceId;

/** The call "Permit Update": from the bytes of a body to the answer, and the change in between. */
final class UpdateCall {
    private final RequestRules rules;
    private final PermitStore store;
    private final Delays delays;

    UpdateCall(RequestRules rules, PermitStore store, Delays delays) {
        this.rules = rules;
        this.store = store;
        this.delays = delays;
    }

    Answer answer(byte[] body) {
        Optional<Map<Attribute, String>> request = RequestReader.read(body);
        if (request.isEmpty()) {
            return Answer.now(Reply.error(ErrorCode.NOT_PARSED));
        }
        return switch (rules.check(request.get())) {
            case Checked.Invalid(ErrorCode error) -> Answer.now(Reply.error(error));
            case Checked.Valid(PermitChange change) ->
                    store.find(change.referenceId())
                            .map(permit -> apply(change, permit))
                            .orElseGet(() -> Answer.now(Reply.error(ErrorCode.NOT_FOUND)));
        };
    }

    // The change comes before any wait: who gives up waiting has changed the permit all the same.
    private Answer apply(PermitChange change, PracticePermit permit) {
        Rehearsal rehearsal = permit.rehearsal();
        if (rehearsal == null || rehearsal.changesPermit()) {
            store.apply(change);
        }
        Reply success = Reply.success(permit.referenceId());
        return switch (rehearsal) {
            case null -> Answer.now(success);
            case REFUSED -> Answer.now(Reply.error(ErrorCode.NOT_FOUND));
            case SLOW -> new Answer(delays.slow(), success);
            case NO_ANSWER -> new Answer(delays.silence(), null);
            case WEB_PAGE -> Answer.now(Reply.webPage());
            case OTHER_PERMIT -> Answer.now(Reply.success(otherThan(permit)));
            case BUSY -> Answer.now(Reply.busy());
        };
    }

    private ReferenceId otherThan(PracticePermit permit) {
        return store.permits().stream()
                .map(PracticePermit::referenceId)
                .filter(id -> !id.equals(permit.referenceId()))
                .findFirst()
                .orElseThrow();
    }
}
