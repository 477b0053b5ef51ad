package org.permitdesk.token;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.permitdesk.token.ForgetResult.Forgotten;
import org.permitdesk.token.ForgetResult.Remains;
import org.permitdesk.token.KeepResult.Kept;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.TokenLookup.Found;
import org.permitdesk.token.TokenLookup.None;
import org.permitdesk.token.TokenLookup.Unreadable;
import org.permitdesk.token.Trouble.Kind;
import org.permitdesk.update.ApiToken;

/**
 * The one door to every place where a token can be.
 *
 * <p>Thread-safe and blocking: to be called off the UI thread. A call reads files and asks the
 * vault, for which it waits three seconds at most; while the vault hangs, further calls do not wait
 * for it. Whatever a place does, the result says so; nothing is thrown.
 */
public final class Tokens {
    private static final Duration VAULT_LIMIT = Duration.ofSeconds(3);

    private final SessionShelf session = new SessionShelf();
    private final FileShelf file;
    private final VaultShelf vault;

    Tokens(Path dataFolder, Vault vault, Duration vaultLimit) {
        this.file = new FileShelf(new TokenFile(dataFolder));
        this.vault = new VaultShelf(vault, vaultLimit);
    }

    /** Touches neither the folder, which need not exist yet, nor the vault. */
    public static Tokens open(Path dataFolder) {
        return new Tokens(dataFolder, new SystemVault(), VAULT_LIMIT);
    }

    /** Why the vault cannot be used now, or empty: what to ask before offering it as a place. */
    public synchronized Optional<Trouble> vaultTrouble() {
        return vault.trouble();
    }

    /**
     * Looks in this session's memory, then in the file, then in the vault. The vault comes last
     * because it alone can have been out of reach when a newer token was kept elsewhere.
     */
    public synchronized TokenLookup find(TokenKey key) {
        var troubles = new ArrayList<Trouble>();
        for (Shelf shelf : shelves()) {
            switch (shelf.find(key)) {
                case Answer.Given<Optional<ApiToken>>(Optional<ApiToken> token) -> {
                    if (token.isPresent()) {
                        return new Found(token.get(), shelf.place());
                    }
                }
                case Answer.Failed<Optional<ApiToken>>(Trouble trouble) -> troubles.add(trouble);
            }
        }
        boolean vaultAvailable = troubles.stream().noneMatch(why -> why.kind() == Kind.ABSENT);
        return troubles.stream()
                .filter(why -> why.kind() != Kind.ABSENT)
                .findFirst()
                .<TokenLookup>map(Unreadable::new)
                .orElseGet(() -> new None(vaultAvailable));
    }

    /**
     * Keeps the token in this place and removes what the others hold for the same key. When the
     * place cannot keep it the others are not touched.
     *
     * <p>After {@link Kind#SILENT} the vault may hold the older token or none: a write that it
     * finishes late is taken back.
     */
    public synchronized KeepResult keep(TokenKey key, ApiToken token, TokenPlace place) {
        return switch (shelf(place).keep(key, token)) {
            case Kept(TokenPlace kept, List<Trouble> remains) -> {
                var all = new ArrayList<>(remains);
                all.addAll(removeFrom(others(place), key));
                yield new Kept(kept, all);
            }
            case NotKept notKept -> notKept;
        };
    }

    /** Removes the token from every place. */
    public synchronized ForgetResult forget(TokenKey key) {
        List<Trouble> troubles = removeFrom(shelves(), key);
        return troubles.isEmpty() ? new Forgotten() : new Remains(troubles);
    }

    private static List<Trouble> removeFrom(List<Shelf> shelves, TokenKey key) {
        return shelves.stream().map(shelf -> shelf.remove(key)).flatMap(Optional::stream).toList();
    }

    private List<Shelf> others(TokenPlace place) {
        return shelves().stream().filter(shelf -> shelf.place() != place).toList();
    }

    private Shelf shelf(TokenPlace place) {
        return switch (place) {
            case VAULT -> vault;
            case SESSION -> session;
            case FILE -> file;
        };
    }

    /** In the order in which they are searched. */
    private List<Shelf> shelves() {
        return List.of(session, file, vault);
    }
}
