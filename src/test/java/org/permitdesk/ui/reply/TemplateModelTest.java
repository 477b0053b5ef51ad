package org.permitdesk.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.preferences.DataFolder;
import org.permitdesk.preferences.PreferencesFile;
import org.permitdesk.preferences.ReplyTemplates;
import org.permitdesk.reply.Placeholder;
import org.permitdesk.reply.ReplyLanguage;
import org.permitdesk.reply.TemplateProblem;
import org.permitdesk.reply.TemplateProblem.Kind;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.Desk;

class TemplateModelTest {
    private static final ReplyLanguage ENGLISH = ReplyLanguage.ENGLISH;

    private final Path folder;
    private final Desk desk;
    private int saved;

    TemplateModelTest(@TempDir Path folder) {
        this.folder = folder;
        desk = new Desk(folder, Background.sameThread());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void beginsWithTheTemplateThatHolds() {
        assertThat(model().textProperty().get()).isEqualTo(ENGLISH.original());
    }

    @Test
    void showsTheEntryInTheTemplateWhileItIsTyped() {
        TemplateModel model = model();
        model.textProperty().set("Now {plate}.");

        assertThat(model.previewProperty().get()).isEqualTo("Now ABC123.");
    }

    @Test
    void namesAnUnknownPlaceholderAtOnce() {
        TemplateModel model = model();
        model.textProperty().set("Now {plat}.");

        assertThat(model.saidProperty().get())
                .isEqualTo(new TemplateProblem(Kind.UNKNOWN_PLACEHOLDER, "plat"));
        assertThat(model.previewProperty().get()).isEmpty();
    }

    @Test
    void waitsWithAnUnclosedBraceUntilTheCursorLeaves() {
        TemplateModel model = model();
        model.textProperty().set("Now {plat");
        assertThat(model.saidProperty().get()).isNull();

        model.focusLost();
        assertThat(model.saidProperty().get())
                .isEqualTo(new TemplateProblem(Kind.NOT_CLOSED, "{plat"));

        model.textProperty().set("Now {plate}");
        assertThat(model.saidProperty().get()).isNull();
    }

    @Test
    void savesForTheNextStart() {
        TemplateModel model = model();
        model.textProperty().set("Now {plate}.");

        assertThat(model.save()).isTrue();
        assertThat(saved).isEqualTo(1);
        assertThat(stored()).isEqualTo(new ReplyTemplates("Now {plate}.", null));
    }

    @Test
    void savesNothingThatCannotBeUsed() {
        TemplateModel model = model();
        model.textProperty().set(" ");

        assertThat(model.save()).isFalse();
        assertThat(saved).isZero();
        assertThat(model.saidProperty().get()).isEqualTo(new TemplateProblem(Kind.EMPTY, ""));
        assertThat(stored()).isEqualTo(ReplyTemplates.ORIGINAL);
    }

    @Test
    void goesBackToTheOriginalOnlyWhenThatIsSaved() {
        TemplateModel own = model();
        own.textProperty().set("Now {plate}.");
        own.save();
        TemplateModel model = model();
        model.backToOriginal();
        assertThat(model.textProperty().get()).isEqualTo(ENGLISH.original());
        assertThat(stored().english()).isEqualTo("Now {plate}.");

        model.save();
        assertThat(stored()).isEqualTo(ReplyTemplates.ORIGINAL);
    }

    private TemplateModel model() {
        return new TemplateModel(
                desk.preferences, ENGLISH, Map.of(Placeholder.PLATE, "ABC123"), () -> saved++);
    }

    private ReplyTemplates stored() {
        return new PreferencesFile(new DataFolder(folder), desk.clock)
                .load()
                .preferences()
                .replies();
    }
}
