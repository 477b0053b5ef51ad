package org.permitdesk.ui;

import java.util.List;
import org.permitdesk.preferences.Profile;
import org.permitdesk.update.Destination;

/**
 * How a profile is called and coloured: practice, test and production cannot be mistaken for one
 * another.
 */
public final class ProfileWords {
    public static final List<String> STYLE_CLASSES =
            List.of("env-practice", "env-test", "env-production");

    private final Texts texts;

    public ProfileWords(Texts texts) {
        this.texts = texts;
    }

    public String name(Profile profile) {
        return name(profile.id(), profile.name());
    }

    /** The name as an earlier update had it, in this language for practice. */
    public String name(Destination destination) {
        return name(destination.profileId(), destination.profileName());
    }

    /** The name of the profile with that ID, in this language for practice. */
    public String name(String id, String name) {
        return id.equals(Profile.PRACTICE_ID) ? texts.get("profile.practice") : name;
    }

    /** The word for what an update changes there, in capitals. */
    public String environment(Profile profile) {
        return texts.get("environment." + kind(profile));
    }

    /** The same for an earlier update. */
    public String environment(Destination to) {
        return texts.get("environment." + kind(to.profileId(), to.production()));
    }

    /** One of {@link #STYLE_CLASSES}. */
    public String styleClass(Profile profile) {
        return "env-" + kind(profile);
    }

    private static String kind(Profile profile) {
        return kind(profile.id(), profile.production());
    }

    private static String kind(String id, boolean production) {
        if (id.equals(Profile.PRACTICE_ID)) {
            return "practice";
        }
        return production ? "production" : "test";
    }
}
