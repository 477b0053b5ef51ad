package org.permitdesk.opscom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.permitdesk.Examples;
import org.permitdesk.update.Outcome;
import org.permitdesk.update.Outcome.Done;

/** Whatever becomes of a good reply on its way, it is never taken for a success that it is not. */
class ReplyMutationTest {
    private static final long SEED = 9009;
    private static final int[] STATUSES = {200, 200, 200, 201, 302, 400, 429, 500};
    private static final String INSERTED =
            "{}[]:,\"\\ \t\n0-9.eEnull\u0000\u00ef\u00bb\u00bf\u00ff";

    /**
     * A flat object, which is all that a successful reply is; escapes in values are not resolved.
     */
    private static final String TEXT = "\"(?:[^\"\\\\\\x00-\\x1f]|\\\\[\"\\\\/bfnrtu])*\"";

    private static final Pattern PAIR =
            Pattern.compile(
                    "\\s*("
                            + TEXT
                            + ")\\s*:\\s*("
                            + TEXT
                            + "|-?[0-9.eE+-]+|true|false|null|\\[\\s*]|\\{\\s*})\\s*(,(?!\\s*})|(?=}))");

    private final ReplyReader reader = new ReplyReader(Examples.REFERENCE_ID, Examples.TOKEN);

    @Test
    void noMutationOfAGoodReplyIsAFalseSuccess() {
        SplittableRandom random = new SplittableRandom(SEED);
        int done = 0;
        for (int round = 0; round < 2_000; round++) {
            byte[] reply = Examples.SUCCESS.getBytes(ISO_8859_1);
            for (int edits = random.nextInt(1, 4); edits > 0; edits--) {
                reply = mutated(reply, random);
            }
            int status = STATUSES[random.nextInt(STATUSES.length)];
            Outcome outcome = reader.read(status, reply);
            if (outcome instanceof Done) {
                done++;
                assertThat(isSuccess(status, new String(reply, ISO_8859_1)))
                        .as(
                                "seed %d, round %d: %d %s",
                                SEED, round, status, new String(reply, ISO_8859_1))
                        .isTrue();
            }
        }
        assertThat(done).as("mutations that left the reply good").isPositive();
    }

    @Test
    void theIndependentReadingKnowsGoodFromBad() {
        assertThat(isSuccess(200, Examples.SUCCESS)).isTrue();
        assertThat(isSuccess(500, Examples.SUCCESS)).isFalse();
        assertThat(isSuccess(200, Examples.SUCCESS + "x")).isFalse();
        assertThat(isSuccess(200, Examples.SUCCESS.replace("1a9b", "1a9c"))).isFalse();
        assertThat(isSuccess(200, Examples.SUCCESS.replace("success", "succes"))).isFalse();
    }

    private static byte[] mutated(byte[] reply, SplittableRandom random) {
        if (reply.length < 2) {
            return reply;
        }
        int at = random.nextInt(reply.length);
        int to = random.nextInt(at, reply.length);
        byte other = (byte) INSERTED.charAt(random.nextInt(INSERTED.length()));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(reply, at, at + 1, new byte[] {other});
            case 1 -> spliced(reply, at, at, new byte[] {other});
            case 2 -> spliced(reply, at, at + 1, new byte[0]);
            case 3 ->
                    spliced(
                            reply,
                            at,
                            at + 1,
                            new byte[] {(byte) (reply[at] ^ (1 << random.nextInt(8)))});
            case 4 -> spliced(reply, at, at, Arrays.copyOfRange(reply, at, to));
            default -> Arrays.copyOf(reply, to);
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] result = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
        return result;
    }

    private static boolean isSuccess(int status, String reply) {
        String text = reply.replaceFirst("^\u00ef\u00bb\u00bf", "").strip();
        if (status / 100 != 2 || !text.startsWith("{") || !text.endsWith("}")) {
            return false;
        }
        Map<String, String> pairs = new HashMap<>();
        Matcher pair = PAIR.matcher(text).region(1, text.length());
        int end = 1;
        while (pair.lookingAt()) {
            if (pairs.put(pair.group(1), pair.group(2)) != null) {
                return false;
            }
            end = pair.end();
            pair.region(end, text.length());
        }
        return end == text.length() - 1
                && "\"success\"".equalsIgnoreCase(pairs.get("\"status\""))
                && ("\"" + Examples.REFERENCE_ID.value() + "\"")
                        .equalsIgnoreCase(pairs.get("\"reference_id\""));
    }
}
