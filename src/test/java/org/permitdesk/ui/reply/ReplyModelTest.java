package org.permitdesk.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.permitdesk.Examples;
import org.permitdesk.history.History;
import org.permitdesk.history.HistoryEntry;
import org.permitdesk.history.HistoryUnavailableException;
import org.permitdesk.history.Verdict;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;
import org.permitdesk.ui.history.HistoryTrouble;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.NotSent;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.PermitUpdate;

class ReplyModelTest {
    private static final Outcome DONE = new Done(Examples.REFERENCE_ID.value());
    private static final Unknown UNKNOWN = new Unknown(Unknown.Doubt.NO_ANSWER, "");
    private static final Refused REFUSED = new Refused(9009, "Record not found.");

    private final Desk desk;

    ReplyModelTest(@TempDir Path folder) {
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsTheWholeUpdateInEnglish() throws Exception {
        assertThat(model(ended(Examples.FULL, DONE)).textProperty().get())
                .isEqualTo(
                        """
                        Hello,

                        Your permit has been updated.
                        Your plate is now PL8RDR.
                        Your permit is valid until Monday 30 November 2026, 23:59, Winnipeg time.
                        The amount is now $14.50 CAD.

                        Reference: 1a9b5375-cb75-4c71-9939-eeae550b09ac
                        Ticket: T-17\
                        """);
    }

    @Test
    void tellsTheWholeUpdateInFrench() throws Exception {
        ReplyModel model = model(ended(Examples.FULL, DONE));
        model.languageProperty().set(ReplyLanguage.FRENCH);

        assertThat(model.textProperty().get())
                .isEqualTo(
                        """
                        Bonjour,

                        Votre permis a été modifié.
                        La plaque est maintenant PL8RDR.
                        Le permis est valide jusqu’au lundi 30 novembre 2026 à 23~h~59, heure de Winnipeg.
                        Le montant est maintenant de 14,50~$~CA.

                        Référence~: 1a9b5375-cb75-4c71-9939-eeae550b09ac
                        Billet~: T-17\
                        """
                                .replace('~', '\u00a0'));
    }

    @Test
    void leavesNoHoleWhereNothingChanged() throws Exception {
        assertThat(model(ended(Examples.PLATE_ONLY, DONE)).textProperty().get())
                .isEqualTo(
                        """
                        Hello,

                        Your permit has been updated.
                        Your plate is now PL8RDR.

                        Reference: 1a9b5375-cb75-4c71-9939-eeae550b09ac\
                        """);
    }

    @Test
    void tellsTheTicketThatWasNotedLater() throws Exception {
        HistoryEntry entry = ended(Examples.PLATE_ONLY, DONE);
        history().note(entry.id(), "", "T-18", "Anne Roy");

        assertThat(model(find(entry.id())).textProperty().get()).endsWith("Ticket: T-18");
    }

    @Test
    void isOfferedForWhatAPersonFoundToBeApplied() throws Exception {
        assertThat(model(settled(Verdict.APPLIED)).isOffered()).isTrue();
    }

    static Stream<Outcome> confirmsNothingThatIsNotKnownToBeApplied() {
        return Stream.of(UNKNOWN, REFUSED, new NotSent(NotSent.Obstacle.TLS, ""));
    }

    @ParameterizedTest
    @MethodSource
    void confirmsNothingThatIsNotKnownToBeApplied(Outcome outcome) throws Exception {
        ReplyModel model = model(ended(Examples.FULL, outcome));
        model.languageProperty().set(ReplyLanguage.FRENCH);

        assertThat(model.isOffered()).isFalse();
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void confirmsNothingThatIsOnItsWayOrWaits() throws Exception {
        long inFlight = history().depart(Examples.intent(Examples.nowhere(), Examples.FULL));
        long queued = history().queue(Examples.intent(Examples.nowhere(), Examples.FULL));

        assertThat(model(find(inFlight)).isOffered()).isFalse();
        assertThat(model(find(queued)).isOffered()).isFalse();
    }

    @Test
    void confirmsNothingThatAPersonFoundNotToBeApplied() throws Exception {
        assertThat(model(settled(Verdict.NOT_APPLIED)).isOffered()).isFalse();
    }

    @Test
    void keepsWhatWasWrittenInEachLanguage() throws Exception {
        ReplyModel model = model(ended(Examples.FULL, DONE));
        model.textProperty().set("Dear Anne");
        model.languageProperty().set(ReplyLanguage.FRENCH);
        model.textProperty().set("Chère Anne");
        model.languageProperty().set(ReplyLanguage.ENGLISH);

        assertThat(model.textProperty().get()).isEqualTo("Dear Anne");
    }

    @Test
    void namesTheChangeThatTheTemplateDoesNotTell() throws Exception {
        useTemplate("Your plate is {plate}.");
        ReplyModel model = model(ended(Examples.FULL, DONE));

        assertThat(model.unmentionedProperty().get())
                .containsExactly(Placeholder.AMOUNT, Placeholder.END);
        model.languageProperty().set(ReplyLanguage.FRENCH);
        assertThat(model.unmentionedProperty().get()).isEmpty();
    }

    @Test
    void findsTheNewestLaterUpdateThatMayHaveChangedThePermit() throws Exception {
        HistoryEntry entry = ended(Examples.FULL, DONE);
        HistoryEntry later = ended(Examples.PLATE_ONLY, UNKNOWN);
        ended(Examples.FULL, REFUSED);
        ReplyModel model = model(entry);
        model.lookForLater();

        assertThat(model.laterProperty().get()).isEqualTo(later);
    }

    @Test
    void mindsNoLaterUpdateThatWasRefused() throws Exception {
        HistoryEntry entry = ended(Examples.FULL, DONE);
        ended(Examples.PLATE_ONLY, REFUSED);
        ReplyModel model = model(entry);
        model.lookForLater();

        assertThat(model.laterProperty().get()).isNull();
    }

    @Test
    void goesByATemplateAsSoonAsItIsSaved() throws Exception {
        ReplyModel model = model(ended(Examples.FULL, DONE));
        model.textProperty().set("changed for this once");
        TemplateModel template = model.editTemplate();
        template.textProperty().set("Now {plate}.");
        template.save();

        assertThat(model.textProperty().get()).isEqualTo("Now PL8RDR.");
    }

    private void useTemplate(String text) {
        desk.preferences.change(p -> p.withReplies(p.replies().with(ReplyLanguage.ENGLISH, text)));
    }

    private ReplyModel model(HistoryEntry entry) {
        return new ReplyModel(
                entry,
                desk.historyFile,
                desk.preferences,
                Background.sameThread(),
                new HistoryTrouble(desk.notices, Background.sameThread()),
                ReplyLanguage.ENGLISH);
    }

    private HistoryEntry ended(PermitUpdate update, Outcome outcome) throws Exception {
        long id =
                history()
                        .depart(
                                Examples.intent(
                                        Examples.destination(URI.create("https://a.invalid")),
                                        update));
        history().finish(id, outcome, null);
        return find(id);
    }

    private HistoryEntry settled(Verdict verdict) throws Exception {
        long id = ended(Examples.FULL, UNKNOWN).id();
        history().settle(id, verdict, "Anne Roy");
        return find(id);
    }

    private HistoryEntry find(long id) throws HistoryUnavailableException {
        return history().find(id).orElseThrow();
    }

    private History history() throws HistoryUnavailableException {
        return desk.historyFile.history();
    }
}
