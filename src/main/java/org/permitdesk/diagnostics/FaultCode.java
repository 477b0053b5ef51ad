package org.permitdesk.diagnostics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A short name for a fault, the same wherever and whenever it happens, such as {@code K7F-3QD}.
 *
 * <p>It is made from the kinds of the failure and its causes, and from the method of this program
 * that each came from; not from lines, which every edit moves, nor from messages, which hold what
 * was typed, nor from the way the method was come to, which differs from thread to thread.
 */
final class FaultCode {
    /** Without those that are taken for one another on the telephone. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 6;

    /** Frames where the program itself has none: a fault between libraries. */
    private static final int FOREIGN_FRAMES = 3;

    private FaultCode() {}

    static String of(Throwable failure) {
        String fault =
                FailureWords.causes(failure)
                        .map(f -> f.getClass().getName() + "\n" + place(f))
                        .collect(Collectors.joining("\n"));
        byte[] hash = sha256(fault);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    private static String place(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return Arrays.stream(frames)
                .filter(frame -> frame.getClassName().startsWith("org.permitdesk."))
                .findFirst()
                .map(FaultCode::method)
                .orElseGet(() ->
                        Arrays.stream(frames)
                                .limit(FOREIGN_FRAMES)
                                .map(FaultCode::method)
                                .collect(Collectors.joining("\n")));
    }

    /** The compiler counts lambdas and anonymous classes: {@code lambda$read$3}. */
    private static String method(StackTraceElement frame) {
        return (frame.getClassName() + "." + frame.getMethodName()).replaceAll("\\$[0-9]+", "");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
