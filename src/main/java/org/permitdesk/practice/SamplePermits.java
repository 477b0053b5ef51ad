package org.permitdesk.practice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.permitdesk.update.ReferenceId;

/** The permits to begin with: those of a parking office in Winnipeg, and one for each rehearsal. */
final class SamplePermits {
    private SamplePermits() {}

    /**
     * @param today the day, in UTC, that the permits' end times are near to
     */
    static List<PracticePermit> asOf(LocalDate today) {
        // 23:59:59 in Winnipeg, five hours behind UTC, is the next day's 04:59:59.
        LocalTime endOfDay = LocalTime.of(4, 59, 59);
        LocalDateTime night = today.plusDays(1).atTime(endOfDay);
        LocalDateTime noon = today.plusDays(1).atTime(17, 0);
        LocalDateTime monthEnd =
                today.withDayOfMonth(today.lengthOfMonth()).plusDays(1).atTime(endOfDay);
        LocalDateTime yearEnd = today.withDayOfYear(1).plusYears(1).atTime(endOfDay);
        return List.of(
                permit("7c1f0a52-3b0e-4f5c-9d61-2f8f6f0b7a11", "KFB284", "14.50", "CAD", noon),
                permit("c2a94d1e-8f37-4a6b-b0d4-91e5c7723f08", "JRT907", "6.00", "CAD", night),
                permit("e5b7f3c9-1d42-4e80-a6f7-0c3d9b58a264", "HND415", "85.00", "CAD", monthEnd),
                permit("0f6d2b83-a9c5-4b17-8e2a-d74c10f9563e", "CVKR318", "85.00", "CAD", monthEnd),
                permit(
                        "92d8e4a7-56fb-4c03-b91c-e3a07f1d8c45",
                        "GLX660",
                        "142.75",
                        "CAD",
                        monthEnd.plusMonths(1)),
                permit("4ab13f70-e26d-4d98-95b8-7f5e2c06d1a9", "KCM552", "960.00", "CAD", yearEnd),
                permit("d31c7e95-074a-4b62-a8e3-5b9f0d42c6f7", "738BKW", "22.00", "USD", night),
                // Over already, as the one that is to be extended often is.
                permit(
                        "68f05ac4-b7d1-4e39-8c54-a1d26e90fb73",
                        "HTE129",
                        "9.25",
                        "CAD",
                        night.minusDays(2)),
                rehearsal(Rehearsal.REFUSED, "KDA101", night),
                rehearsal(Rehearsal.SLOW, "KDA102", night),
                rehearsal(Rehearsal.NO_ANSWER, "KDA103", night),
                rehearsal(Rehearsal.WEB_PAGE, "KDA104", night),
                rehearsal(Rehearsal.OTHER_PERMIT, "KDA105", night),
                rehearsal(Rehearsal.BUSY, "KDA106", night));
    }

    private static PracticePermit permit(
            String id, String plate, String amount, String currency, LocalDateTime end) {
        return new PracticePermit(new ReferenceId(id), plate, amount, currency, end, 0, null);
    }

    private static PracticePermit rehearsal(Rehearsal rehearsal, String plate, LocalDateTime end) {
        String name = rehearsal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ReferenceId id = new ReferenceId("practice-" + name);
        return new PracticePermit(id, plate, "10.00", "CAD", end, 0, rehearsal);
    }
}
