package org.permitdesk.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.permitdesk.update.Amount;
import org.permitdesk.update.Currency;
import org.permitdesk.update.Endpoint;
import org.permitdesk.update.Parsed;
import org.permitdesk.update.Plate;

class PracticeControllerTest {
    @Test
    void listensOnLoopbackOnly() throws Exception {
        try (PracticeController controller = PracticeController.start(0)) {
            Endpoint endpoint = controller.endpoint();

            assertThat(endpoint.baseUrl().getHost()).isEqualTo("127.0.0.1");
            assertThat(endpoint.clientCode()).isEqualTo("OC-PRACTICE");
        }
    }

    @Test
    void takesThePortItIsGiven() throws Exception {
        PracticeController first = PracticeController.start(0);
        int port = first.endpoint().baseUrl().getPort();
        first.close();

        try (PracticeController second = PracticeController.start(port)) {
            assertThat(second.endpoint()).isEqualTo(first.endpoint());
        }
    }

    @Test
    void doesNotShareAPort() throws Exception {
        try (PracticeController first = PracticeController.start(0)) {
            int port = first.endpoint().baseUrl().getPort();

            assertThatThrownBy(() -> PracticeController.start(port))
                    .isInstanceOf(BindException.class);
        }
    }

    @Test
    void isThereWithoutPermitsWhereNothingMayListen() {
        try (PracticeController controller = PracticeController.closed()) {
            assertThat(controller.isOpen()).isFalse();
            assertThat(controller.permits()).isEmpty();
            assertThatThrownBy(() ->
                            new Socket(
                                    InetAddress.ofLiteral("127.0.0.1"),
                                    controller.endpoint().baseUrl().getPort()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void keepsItsTokenOutOfItsText() {
        assertThat(PracticeController.token()).hasToString("***");
    }

    @Test
    void keepsNoProgramAlive() throws Exception {
        try (Office office = Office.open()) {
            office.send(Office.request());

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("HTTP-Dispatcher"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon);
        }
    }

    @Test
    void listsPermitsThatTheClientCouldSendAsTheyAre() throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.controller().permits())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(permit -> {
                        assertThat(Plate.parse(permit.plate(), true))
                                .isEqualTo(new Parsed.Value<>(new Plate(permit.plate())));
                        assertThat(Amount.parse(permit.amount())).isInstanceOf(Parsed.Value.class);
                        assertThat(Currency.of(permit.currency())).isPresent();
                    });
        }
    }

    @Test
    void beginsWithPermitsOfTheseDays() throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.controller().permits())
                    .extracting(PracticePermit::endTimeUtc)
                    .allMatch(end -> end.isAfter(LocalDateTime.of(2026, 6, 1, 0, 0)))
                    .allMatch(end -> end.isBefore(LocalDateTime.of(2027, 1, 2, 0, 0)))
                    .contains(LocalDateTime.of(2026, 7, 1, 4, 59, 59));
        }
    }

    @Test
    void beginsWithPermitsThatNobodyHasChanged() throws Exception {
        try (Office office = Office.open()) {
            assertThat(office.controller().permits())
                    .extracting(PracticePermit::updates)
                    .containsOnly(0);
        }
    }

    @Test
    void countsTheUpdatesOfAPermit() throws Exception {
        try (Office office = Office.open()) {
            office.send(Office.request("plate", "NEW1"));
            office.send(Office.request("plate", "NEW2"));

            assertThat(office.permit(Office.ID).updates()).isEqualTo(2);
        }
    }

    @Test
    void leavesAnEarlierListAsItWas() throws Exception {
        try (Office office = Office.open()) {
            List<PracticePermit> before = office.controller().permits();
            PracticePermit permit = office.permit(Office.ID);

            office.send(Office.request("plate", "NEW1"));

            assertThat(before).contains(permit);
        }
    }

    @Test
    void answersNobodyOnceClosed() throws Exception {
        try (Office office = Office.open()) {
            office.controller().close();

            assertThatThrownBy(() -> office.send(Office.request()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void stillListsItsPermitsOnceClosed() throws Exception {
        try (Office office = Office.open()) {
            office.controller().close();

            assertThat(office.controller().permits()).isNotEmpty();
        }
    }

    @Test
    void mayBeClosedTwice() throws Exception {
        try (Office office = Office.open()) {
            office.controller().close();

            assertThatCode(office.controller()::close).doesNotThrowAnyException();
        }
    }
}
