package org.permitdesk.ui.network;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.permitdesk.opscom.ServerCertificate;
import org.permitdesk.opscom.StepResult;
import org.permitdesk.opscom.StepResult.Answered;
import org.permitdesk.opscom.StepResult.Connected;
import org.permitdesk.opscom.StepResult.Failed;
import org.permitdesk.opscom.StepResult.Fault;
import org.permitdesk.opscom.StepResult.LetThrough;
import org.permitdesk.opscom.StepResult.NameFound;
import org.permitdesk.opscom.StepResult.NotTrusted;
import org.permitdesk.opscom.StepResult.RouteFound;
import org.permitdesk.opscom.StepResult.Secured;
import org.permitdesk.preferences.Profile;
import org.permitdesk.ui.ProfileWords;
import org.permitdesk.ui.Texts;
import org.permitdesk.update.LotZone;

/** What the steps of a connection test came to, in words. */
public final class ConnectionWords {
    private static final int SERVER_ERRORS = 500;

    private final Texts texts;
    private final LotZone clockZone;

    /**
     * The words in this language.
     *
     * @param clockZone the zone of this machine's clock
     */
    public ConnectionWords(Texts texts, LotZone clockZone) {
        this.texts = texts;
        this.clockZone = clockZone;
    }

    /** What the step is called. */
    public String title(StepResult result) {
        return texts.get("connection.step." + result.step());
    }

    /** What came of it and, where it failed, what to do. */
    public String sentence(StepResult result) {
        return switch (result) {
            case RouteFound found ->
                    found.proxy() == null
                            ? texts.get("connection.direct")
                            : texts.get("connection.throughProxy", found.proxy());
            case NameFound(String host, String address) ->
                    texts.get("connection.name", host, address);
            case Connected(String hostAndPort, var took) ->
                    texts.get("connection.connected", hostAndPort, took.toMillis());
            case LetThrough() -> texts.get("connection.letThrough");
            case Secured(ServerCertificate certificate) ->
                    texts.get(
                            "connection.secured",
                            certificate.subject(),
                            certificate.issuer(),
                            day(certificate.validUntil()));
            case Answered(int status) ->
                    texts.get(
                            status < SERVER_ERRORS ? "connection.answered" : "connection.disturbed",
                            String.valueOf(status));
            case Failed failed ->
                    texts.get("connection.trouble." + failed.trouble(), failed.about());
            case NotTrusted(var fault, String host, ServerCertificate certificate) ->
                    texts.get("connection.fault." + fault, details(fault, host, certificate));
        };
    }

    private Object[] details(Fault fault, String host, ServerCertificate shown) {
        return switch (fault) {
            case UNKNOWN_ISSUER, OTHER_HOST -> new Object[] {shown.subject(), shown.issuer(), host};
            case DATES ->
                    new Object[] {
                        shown.subject(),
                        shown.issuer(),
                        day(shown.validFrom()),
                        day(shown.validUntil())
                    };
        };
    }

    /** Technical words for support; empty where there is nothing to add. */
    public String detail(StepResult result) {
        return result instanceof Failed failed ? failed.detail() : "";
    }

    /** All of it as lines of text, to hand to an administrator. */
    public String report(Profile profile, List<StepResult> results) {
        return texts.get(
                        "connection.report",
                        new ProfileWords(texts).name(profile),
                        profile.endpoint().baseUrl().toString())
                + "\n"
                + results.stream().map(this::line).collect(Collectors.joining());
    }

    private String line(StepResult result) {
        String detail = detail(result);
        return texts.get(
                        result.passed() ? "connection.line.passed" : "connection.line.failed",
                        title(result),
                        sentence(result))
                + (detail.isEmpty() ? "" : " (" + detail + ")")
                + "\n";
    }

    private String day(Instant instant) {
        return clockZone.at(instant).toLocalDate().toString();
    }
}
