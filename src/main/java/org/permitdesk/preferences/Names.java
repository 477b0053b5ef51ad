package org.permitdesk.preferences;

/** The names in the file, in the order of a new one. */
final class Names {
    static final int CURRENT_VERSION = 1;

    static final String VERSION = "version";
    static final String LANGUAGE = "language";
    static final String THEME = "theme";
    static final String TEXT_SCALE = "textScale";
    static final String ACTIVE_PROFILE = "activeProfile";
    static final String PROXY = "proxy";
    static final String CONNECT_SECONDS = "connectSeconds";
    static final String EXCHANGE_SECONDS = "exchangeSeconds";
    static final String HISTORY_COLUMNS = "historyColumns";
    static final String HISTORY_SORTED_BY = "historySortedBy";
    static final String HISTORY_ASCENDING = "historyAscending";
    static final String REPLY_ENGLISH = "replyEnglish";
    static final String REPLY_FRENCH = "replyFrench";
    static final String KEEP_YEARS = "keepYears";
    static final String EXPORT_FOLDER = "exportFolder";
    static final String PROFILES = "profiles";

    static final String ID = "id";
    static final String NAME = "name";
    static final String BASE_URL = "baseUrl";
    static final String CLIENT_CODE = "clientCode";
    static final String ZONE = "zone";
    static final String END_TIME_SENT_AS = "endTimeSentAs";
    static final String CURRENCY = "currency";
    static final String CLEAN_PLATE = "cleanPlate";
    static final String PRODUCTION = "production";

    private Names() {}
}
