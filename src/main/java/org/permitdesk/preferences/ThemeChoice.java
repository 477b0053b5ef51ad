package org.permitdesk.preferences;

/** How the window looks. */
public enum ThemeChoice {
    /** As the desktop does, also when it changes. */
    SYSTEM,
    LIGHT,
    DARK
}
