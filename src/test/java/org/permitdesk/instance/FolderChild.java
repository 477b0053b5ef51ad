package org.permitdesk.instance;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that opens a data folder. On the word "go" it asks for the folder and says what came of
 * it; having it, it says "rung" each time its window is asked for, and ends at the next word. If it
 * has no window, it has one from the word "window" on.
 */
final class FolderChild {
    private FolderChild() {}

    /**
     * The arguments: the folder, the patience in milliseconds, and what it does without, if
     * anything.
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[1]));
        boolean goesByTheLock = !arguments[2].equals("without lock");
        boolean hasWindow = !arguments[2].equals("without window");
        BufferedReader input =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        input.readLine();
        if (!goesByTheLock) {
            System.out.println("Granted");
            input.readLine();
            return;
        }
        Claim claim = Instance.claim(folder, patience);
        System.out.println(claim.getClass().getSimpleName());
        if (claim instanceof Claim.Granted(Instance instance)) {
            if (hasWindow) {
                instance.whenRung(() -> System.out.println("rung"));
            }
            if ("window".equals(input.readLine())) {
                instance.whenRung(() -> System.out.println("rung"));
                input.readLine();
            }
            instance.close();
        }
    }
}
