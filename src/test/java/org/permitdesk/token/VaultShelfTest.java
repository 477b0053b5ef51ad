package org.permitdesk.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.permitdesk.token.Samples.CANARY;
import static org.permitdesk.token.Samples.CITY;
import static org.permitdesk.token.Samples.LONG;
import static org.permitdesk.token.Samples.TOKEN;
import static org.permitdesk.token.TokenPlace.VAULT;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.permitdesk.token.Answer.Failed;
import org.permitdesk.token.Answer.Given;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.Trouble.Kind;

/** Without its time limit every test with a vault that hangs would run into its own. */
@Timeout(20)
class VaultShelfTest {
    private static final Trouble SILENT = new Trouble(VAULT, Kind.SILENT, "");
    private static final Trouble THROWN = new Trouble(VAULT, Kind.REFUSED, "Error");

    private final HangingVault hanging = new HangingVault();
    private final VaultShelf impatient = new VaultShelf(hanging, Duration.ofMillis(20));

    @AfterEach
    void letGo() throws InterruptedException {
        hanging.letGo();
    }

    @Test
    void doesNotWaitForAVaultThatHangsWhenItReads() {
        assertThat(impatient.find(CITY)).isEqualTo(new Failed<>(SILENT));
    }

    @Test
    void doesNotWaitForAVaultThatHangsWhenItWrites() {
        assertThat(impatient.keep(CITY, TOKEN)).isEqualTo(new NotKept(SILENT));
    }

    @Test
    void doesNotWaitForAVaultThatHangsWhenItRemoves() {
        assertThat(impatient.remove(CITY)).contains(SILENT);
    }

    @Test
    void asksAVaultThatHangsNothingMore() throws InterruptedException {
        impatient.find(CITY);
        hanging.awaitQuestion();

        assertThat(impatient.find(CITY)).isEqualTo(new Failed<>(SILENT));
        assertThat(impatient.keep(CITY, TOKEN)).isEqualTo(new NotKept(SILENT));
        assertThat(impatient.trouble()).contains(SILENT);
        assertThat(hanging.questions()).isEqualTo(1);
    }

    @Test
    void asksAVaultAgainThatHasComeBack() throws InterruptedException {
        impatient.find(CITY);
        hanging.awaitQuestion();

        hanging.letGo();

        Answer<?> answer = impatient.find(CITY);
        while (answer instanceof Failed) { // so short a limit may be missed on a busy machine
            answer = impatient.find(CITY);
        }
        assertThat(answer).isEqualTo(new Given<>(Optional.empty()));
    }

    @Test
    void takesBackWhatWasWrittenTooLate() throws InterruptedException {
        impatient.keep(CITY, TOKEN);
        hanging.awaitQuestion();

        hanging.letGo();

        assertThat(hanging.questions()).as("the write, and taking it back").isEqualTo(2);
        assertThat(hanging.secrets).isEmpty();
    }

    @Test
    void leavesAloneWhatWasReadTooLate() throws InterruptedException {
        hanging.secrets.put(CITY.text(), CANARY);
        impatient.find(CITY);
        hanging.awaitQuestion();

        hanging.letGo();

        assertThat(hanging.secrets).containsEntry(CITY.text(), CANARY);
    }

    @Test
    void turnsWhatAVaultThrowsIntoTrouble() {
        var shelf = new VaultShelf(new ThrowingVault(CANARY), LONG);

        assertThat(shelf.find(CITY)).isEqualTo(new Failed<>(THROWN));
        assertThat(shelf.keep(CITY, TOKEN)).isEqualTo(new NotKept(THROWN));
        assertThat(shelf.remove(CITY)).contains(THROWN);
    }

    @Test
    void saysThatAWriteWasNotDone() {
        assertThat(new VaultShelf(new StubbornVault(), LONG).keep(CITY, TOKEN))
                .isEqualTo(new NotKept(new Trouble(VAULT, Kind.REFUSED, "not written")));
    }
}
