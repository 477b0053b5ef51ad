package org.permitdesk.diagnostics;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A failure and its causes for the log: what kinds, and where. */
final class FailureWords {
    private static final int MOST_CAUSES = 8;
    private static final int MOST_FRAMES = 40;

    /**
     * The kinds whose messages are the system's words about a file, a host or the database, or
     * about code. No other message is written: a parser's quotes what was typed, and a client's
     * what a server has answered, which may be the token. By their very class, since a subclass may
     * say anything.
     */
    private static final Set<String> SAY_NOTHING_TYPED =
            Set.of(
                    "java.lang.ClassNotFoundException",
                    "java.lang.NoClassDefFoundError",
                    "java.lang.NoSuchFieldError",
                    "java.lang.NoSuchMethodError",
                    "java.lang.OutOfMemoryError",
                    "java.lang.UnsatisfiedLinkError",
                    "java.net.BindException",
                    "java.net.ConnectException",
                    "java.net.NoRouteToHostException",
                    "java.net.SocketException",
                    "java.net.SocketTimeoutException",
                    "java.net.UnknownHostException",
                    "java.nio.file.AccessDeniedException",
                    "java.nio.file.DirectoryNotEmptyException",
                    "java.nio.file.FileAlreadyExistsException",
                    "java.nio.file.FileSystemException",
                    "java.nio.file.NoSuchFileException",
                    "java.nio.file.NotDirectoryException",
                    "org.sqlite.SQLiteException");

    private FailureWords() {}

    /** Kinds, frames, and those messages that are known to quote nothing. */
    static String of(Throwable failure) {
        return causes(failure).map(FailureWords::one).collect(Collectors.joining(", caused by "));
    }

    /** The failure and what is behind it; a chain of causes may be a ring. */
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause).limit(MOST_CAUSES);
    }

    private static String one(Throwable failure) {
        String frames =
                Arrays.stream(failure.getStackTrace())
                        .limit(MOST_FRAMES)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
        return failure.getClass().getName() + message(failure) + frames;
    }

    private static String message(Throwable failure) {
        return SAY_NOTHING_TYPED.contains(failure.getClass().getName())
                ? ": " + failure.getMessage()
                : "";
    }
}
