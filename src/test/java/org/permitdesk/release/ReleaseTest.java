package org.permitdesk.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final String COMMIT = "64fca4af520dbca8ec7316d480c1ccbe18ca24b6";

    @Test
    void namesTheCommitByAsMuchAsTellsItFromOthers() {
        assertThat(new Release("1.2.3", COMMIT, false).words())
                .isEqualTo("1.2.3, build 64fca4af520d");
    }

    @Test
    void saysThatThereIsMoreInItThanTheCommit() {
        assertThat(new Release("1.2.3", COMMIT, true).words())
                .isEqualTo("1.2.3, build 64fca4af520d and changes");
    }

    @Test
    void isOnlyItsVersionWhereThereWasNoRepository() {
        assertThat(new Release("1.2.3", "", false).words()).isEqualTo("1.2.3");
    }

    /** Not a name that the build was to replace. */
    @Test
    void ofThisBuildIsFilledInByTheBuild() {
        assertThat(Release.current().version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
        assertThat(Release.current().commit()).matches("[0-9a-f]{40}|");
    }
}
