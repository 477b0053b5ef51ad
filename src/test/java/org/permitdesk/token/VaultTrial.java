package org.permitdesk.token;

import static org.permitdesk.token.Samples.CITY;
import static org.permitdesk.token.Samples.LONG;
import static org.permitdesk.token.Samples.TOKEN;
import static org.permitdesk.token.Samples.key;

import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.permitdesk.token.TokenLookup.Found;

/**
 * A program of its own that tries the system's vault and says what came of it, with every log
 * record on the console. It is never run against the vault of whoever runs the tests.
 */
final class VaultTrial {
    private static final TokenKey ELSEWHERE = key("city", "https://elsewhere.example");

    private VaultTrial() {}

    public static void main(String[] args) {
        logEverything();
        Path folder = Path.of(args[0]);
        Tokens tokens = open(folder);
        say("trouble", tokens.vaultTrouble());
        say("before", tokens.find(CITY));
        say("keep", tokens.keep(CITY, TOKEN, TokenPlace.VAULT));
        TokenLookup later = open(folder).find(CITY);
        say("later", later);
        say("same", later instanceof Found found && found.token().equals(TOKEN));
        say("elsewhere", tokens.find(ELSEWHERE));
        say("move", tokens.keep(CITY, TOKEN, TokenPlace.SESSION));
        say("moved", open(folder).find(CITY));
        say("forget", tokens.forget(CITY));
        say("after", tokens.find(CITY));
    }

    private static Tokens open(Path folder) {
        return new Tokens(folder, new SystemVault(), LONG);
    }

    private static void say(String step, Object result) {
        System.out.println("> " + step + ": " + result);
    }

    private static void logEverything() {
        var console = new ConsoleHandler();
        console.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(console);
        Logger.getLogger("").setLevel(Level.ALL);
    }
}
