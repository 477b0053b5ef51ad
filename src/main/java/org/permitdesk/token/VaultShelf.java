package org.permitdesk.token;

import static org.permitdesk.token.TokenPlace.VAULT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.permitdesk.token.Answer.Failed;
import org.permitdesk.token.Answer.Given;
import org.permitdesk.token.KeepResult.Kept;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.Trouble.Kind;
import org.permitdesk.update.ApiToken;
import org.permitdesk.update.Parsed;

/**
 * The vault, asked with a time limit.
 *
 * <p>Each question has a thread of its own, since nothing can end a call into a native library that
 * hangs. While one hangs no further question is asked, so there is never more than one such thread,
 * and a caller waits for it only once. When it comes back the vault is asked again.
 */
final class VaultShelf implements Shelf {
    private final Vault vault;
    private final Duration limit;
    private @Nullable Thread hanging;

    VaultShelf(Vault vault, Duration limit) {
        this.vault = vault;
        this.limit = limit;
    }

    @Override
    public TokenPlace place() {
        return VAULT;
    }

    /** Empty when the vault can be used. */
    Optional<Trouble> trouble() {
        return switch (ask(() -> true)) {
            case Given<Boolean> _ -> Optional.empty();
            case Failed<Boolean>(Trouble trouble) -> Optional.of(trouble);
        };
    }

    @Override
    public Answer<Optional<ApiToken>> find(TokenKey key) {
        return switch (ask(() -> vault.get(key.text()))) {
            case Given<Optional<String>>(Optional<String> secret) ->
                    secret.map(VaultShelf::token).orElseGet(() -> new Given<>(Optional.empty()));
            case Failed<Optional<String>>(Trouble trouble) -> new Failed<>(trouble);
        };
    }

    /** A write that is done too late is taken back: "not kept" has been answered by then. */
    @Override
    public KeepResult keep(TokenKey key, ApiToken token) {
        String name = key.text();
        return switch (ask(() -> vault.put(name, token.reveal()), () -> vault.remove(name))) {
            case Given<Boolean>(Boolean kept) ->
                    kept
                            ? new Kept(VAULT, List.of())
                            : new NotKept(trouble(Kind.REFUSED, "not written"));
            case Failed<Boolean>(Trouble trouble) -> new NotKept(trouble);
        };
    }

    /** A vault that is not there holds nothing that this program could remove. */
    @Override
    public Optional<Trouble> remove(TokenKey key) {
        return switch (ask(() -> vault.remove(key.text()))) {
            case Given<Boolean>(Boolean gone) ->
                    gone ? Optional.empty() : Optional.of(trouble(Kind.REFUSED, "not removed"));
            case Failed<Boolean>(Trouble trouble) ->
                    Optional.of(trouble).filter(why -> why.kind() != Kind.ABSENT);
        };
    }

    private <T> Answer<T> ask(Callable<T> question) {
        return ask(question, () -> true);
    }

    private <T> Answer<T> ask(Callable<T> question, Callable<Boolean> undo) {
        Answer<T> silence = failed(Kind.SILENT, "");
        if (hanging != null && hanging.isAlive()) {
            return silence;
        }
        var inTime = new CompletableFuture<Answer<T>>();
        Thread asking =
                Thread.ofPlatform()
                        .daemon()
                        .name("token-vault")
                        .unstarted(() -> {
                            Answer<T> answer = answerTo(question);
                            if (!inTime.complete(answer) && answer instanceof Given<T>) {
                                // Whether this works is told to nobody: SILENT has said that it may
                                // have happened.
                                answerTo(undo);
                            }
                        });
        asking.start();
        Answer<T> answer =
                inTime.completeOnTimeout(silence, limit.toMillis(), TimeUnit.MILLISECONDS).join();
        hanging = answer.equals(silence) ? asking : null;
        return answer;
    }

    /**
     * Catches everything: the library throws plain errors where the keychain fails and where a
     * native library does not load. Passes on their names alone, since some messages quote the
     * output of a command that was given the secret.
     */
    private <T> Answer<T> answerTo(Callable<T> question) {
        try {
            return vault.isAvailable() ? new Given<>(question.call()) : failed(Kind.ABSENT, "");
        } catch (Throwable failure) {
            return failed(Kind.REFUSED, failure.getClass().getSimpleName());
        }
    }

    private static Answer<Optional<ApiToken>> token(String secret) {
        return ApiToken.parse(secret) instanceof Parsed.Value<ApiToken>(ApiToken token)
                ? new Given<>(Optional.of(token))
                : failed(Kind.REFUSED, "not a token");
    }

    private static <T> Answer<T> failed(Kind kind, String detail) {
        return new Failed<>(trouble(kind, detail));
    }

    private static Trouble trouble(Kind kind, String detail) {
        return new Trouble(VAULT, kind, detail);
    }
}
