package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.permitdesk.Examples;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;
import org.permitdesk.update.Outcome.Refused;
import org.permitdesk.update.Outcome.Unknown;
import org.permitdesk.update.Outcome.Unknown.Doubt;
import org.permitdesk.update.ReferenceId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Readers of replies with a fault that is easily made; the trial must find each. */
enum PlantedReader {
    TAKES_ANY_SUCCESS_FOR_THIS_ONE {
        @Override
        Outcome read(int status, String body) {
            return body.contains("success") ? done() : good(status, body);
        }
    },
    DOES_NOT_COMPARE_THE_ID {
        @Override
        Outcome read(int status, String body) {
            return good(status, body) instanceof Unknown(Doubt doubt, String id)
                            && doubt == Doubt.OTHER_PERMIT
                    ? new Done(id)
                    : good(status, body);
        }
    },
    COMPARES_THE_BEGINNING_OF_THE_ID {
        @Override
        Outcome read(int status, String body) {
            ReferenceId first = new ReferenceId(Examples.REFERENCE_ID.value().substring(0, 8));
            return good(status, body.replace(Examples.REFERENCE_ID.value(), first.value()), first);
        }
    },
    BELIEVES_ANY_STATUS {
        @Override
        Outcome read(int status, String body) {
            return good(200, body);
        }
    },
    TAKES_THE_LAST_OF_TWO_NAMES {
        @Override
        Outcome read(int status, String body) {
            try {
                byte[] bytes = body.getBytes(ISO_8859_1);
                return good(status, JsonMapper.shared().readTree(bytes).toString());
            } catch (JacksonException noJson) {
                return good(status, body);
            }
        }
    },
    DROPS_WHAT_FOLLOWS {
        @Override
        Outcome read(int status, String body) {
            return good(status, body.substring(0, body.indexOf('}') + 1));
        }
    },
    CALLS_REFUSED_WHAT_IT_DOES_NOT_KNOW {
        @Override
        Outcome read(int status, String body) {
            return good(status, body) instanceof Unknown
                    ? new Refused(null, "")
                    : good(status, body);
        }
    },
    DOES_NOT_KNOW_A_SUCCESS {
        @Override
        Outcome read(int status, String body) {
            return good(status, body) instanceof Done
                    ? new Unknown(Doubt.UNEXPECTED_REPLY, "")
                    : good(status, body);
        }
    },
    LEAKS_THE_TOKEN {
        @Override
        Outcome read(int status, String body) {
            return good(status, body) instanceof Refused(Integer code, String message)
                    ? new Refused(code, message.replace("***", Examples.TOKEN_TEXT))
                    : good(status, body);
        }
    },
    THROWS_WHERE_THERE_IS_NOTHING {
        @Override
        Outcome read(int status, String body) {
            return body.charAt(0) == '{' ? good(status, body) : good(status, body.substring(1));
        }
    };

    /**
     * @param body a character for each byte
     */
    abstract Outcome read(int status, String body);

    private static Outcome good(int status, String body) {
        return good(status, body, Examples.REFERENCE_ID);
    }

    private static Outcome good(int status, String body, ReferenceId sent) {
        return new ReplyReader(sent, Examples.TOKEN).read(status, body.getBytes(ISO_8859_1));
    }

    private static Done done() {
        return new Done(Examples.REFERENCE_ID.value());
    }
}
