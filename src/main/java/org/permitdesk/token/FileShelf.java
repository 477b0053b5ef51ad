package org.permitdesk.token;

import static org.permitdesk.token.TokenPlace.FILE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.permitdesk.token.Answer.Failed;
import org.permitdesk.token.Answer.Given;
import org.permitdesk.token.KeepResult.Kept;
import org.permitdesk.token.KeepResult.NotKept;
import org.permitdesk.token.Trouble.Kind;
import org.permitdesk.update.ApiToken;

/**
 * The file, as a place for tokens. A damaged file is left alone until a token is to be kept in it;
 * then it is set aside under another name and a new one begun.
 */
final class FileShelf implements Shelf {
    private final TokenFile file;

    FileShelf(TokenFile file) {
        this.file = file;
    }

    @Override
    public TokenPlace place() {
        return FILE;
    }

    @Override
    public Answer<Optional<ApiToken>> find(TokenKey key) {
        try {
            return file.read()
                    .<Answer<Optional<ApiToken>>>map(
                            tokens -> new Given<>(Optional.ofNullable(tokens.get(key.text()))))
                    .orElseGet(() -> new Failed<>(trouble(Kind.DAMAGED, file.path())));
        } catch (IOException failure) {
            return new Failed<>(trouble(failure));
        }
    }

    @Override
    public KeepResult keep(TokenKey key, ApiToken token) {
        try {
            Optional<Map<String, ApiToken>> before = file.read();
            if (before.isEmpty()) {
                Path aside = file.writeAfresh(Map.of(key.text(), token));
                return new Kept(FILE, List.of(trouble(Kind.SET_ASIDE, aside)));
            }
            var tokens = new TreeMap<>(before.get());
            tokens.put(key.text(), token);
            file.write(tokens);
            return new Kept(FILE, List.of());
        } catch (IOException failure) {
            return new NotKept(trouble(failure));
        }
    }

    @Override
    public Optional<Trouble> remove(TokenKey key) {
        try {
            Optional<Map<String, ApiToken>> before = file.read();
            if (before.isEmpty()) {
                return Optional.of(trouble(Kind.DAMAGED, file.path()));
            }
            var tokens = new TreeMap<>(before.get());
            boolean removed = tokens.remove(key.text()) != null;
            if (tokens.isEmpty()) {
                file.delete();
            } else if (removed) {
                file.write(tokens);
            }
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(trouble(failure));
        }
    }

    private Trouble trouble(IOException failure) {
        String what = file.path() + ": " + failure.getClass().getSimpleName();
        return new Trouble(FILE, Kind.INPUT_OUTPUT, what);
    }

    private static Trouble trouble(Kind kind, Path path) {
        return new Trouble(FILE, kind, path.toString());
    }
}
