package org.permitdesk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.permitdesk.export.Finding;
import org.permitdesk.ui.Background;
import org.permitdesk.ui.HeldJobs;
import org.permitdesk.ui.export.CheckModel.Checked;

class CheckModelTest {
    @TempDir Path folder;

    @Test
    void saysWhatWasFound() throws Exception {
        String file = Files.writeString(folder.resolve("notes.txt"), "milk, bread").toString();
        CheckModel model = new CheckModel(Background.sameThread());
        model.check(file);

        assertThat(model.checkedProperty().get())
                .isEqualTo(new Checked(file, new Finding.NotAnExport()));
    }

    @Test
    void readsOneFileAtATime() {
        HeldJobs jobs = new HeldJobs();
        CheckModel model = new CheckModel(jobs.background());
        model.check("first.csv");
        model.check("second.csv");

        assertThat(jobs.waiting()).isEqualTo(1);
        assertThat(model.checkedProperty().get()).isEqualTo(new Checked("first.csv", null));
    }
}
