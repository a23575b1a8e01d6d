package io.proofdesk.model.quantity;

/**
 * An amount of money.
 *
 * @param amountMinor the amount in the currency's minor units by ISO 4217 digits: 5000 is 50.00
 *     USD, and 5,000 JPY; a case names none below zero
 * @param currency ISO 4217 code, upper case, such as {@code USD}
 */
public record Money(long amountMinor, String currency) {
  public Money {
    if (!currency.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(
          "`" + currency + "` is not an ISO 4217 currency code such as USD");
    }
  }
}
