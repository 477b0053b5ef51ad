package org.permitdesk.update;

/** An amount and its currency; neither goes out without the other. */
public record Money(Amount amount, Currency currency) {

    @Override
    public String toString() {
        return amount.text() + " " + currency;
    }
}
