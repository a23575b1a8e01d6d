package io.proofdesk.rules.briefing;

import static java.util.Objects.requireNonNullElse;

import io.proofdesk.model.supportcase.Catalog;
import io.proofdesk.model.supportcase.OrderLine;
import io.proofdesk.model.supportcase.StockLevel;
import io.proofdesk.model.supportcase.SupportCase;
import io.proofdesk.model.vocabulary.OrderStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stock and product pages say about the affected lines. */
final class Stock {
  private Stock() {}

  /** Yes when stock covers every concerned line; absent when one was not looked up. */
  static @Nullable Boolean canSendAgain(SupportCase facts) {
    var lines = Lines.concerned(facts.order());
    var stock = facts.stock();
    if (stock == null || lines.isEmpty()) {
      return null;
    }
    boolean allKnown = true;
    for (var line : lines) {
      var covered = covers(stock, line);
      if (covered == null) {
        allKnown = false;
      } else if (!covered) {
        return false;
      }
    }
    return allKnown ? true : null;
  }

  /** Yes when a page or feed offers, or a paid order waits for, what cannot be sent. */
  static @Nullable Boolean soldWithoutStock(SupportCase facts) {
    var catalog = facts.catalog();
    if (catalog == null) {
      return waitsWithoutStock(facts);
    }
    var offered = anyTrue(catalog.feedSaysAvailable(), catalog.storeSaysAvailable());
    if (offered == null || !offered) {
      return offered;
    }
    if (Boolean.FALSE.equals(catalog.storeSaysAvailable())) {
      return true;
    }
    var canSend = canSendAgain(facts);
    return canSend == null ? null : !canSend;
  }

  /** Yes when anything that describes the item differs; no only when everything was compared. */
  static @Nullable Boolean productDataWrong(@Nullable Catalog catalog) {
    if (catalog == null) {
      return null;
    }
    var feedPrice = catalog.feedPrice();
    var storePrice = catalog.storePrice();
    Boolean pricesDiffer =
        feedPrice == null || storePrice == null ? null : !feedPrice.equals(storePrice);
    return anyTrue(pricesDiffer, catalog.gtinMissingOrWrong(), catalog.variantDataWrong());
  }

  /** Whoever could order and pay was offered it; what is made to order waits for no stock. */
  private static @Nullable Boolean waitsWithoutStock(SupportCase facts) {
    var order = facts.order();
    if (order == null
        || OrderProgress.status(order) != OrderStatus.PAID_QUEUED
        || Lines.concerned(order).stream().anyMatch(line -> Boolean.TRUE.equals(line.custom()))) {
      return null;
    }
    var canSend = canSendAgain(facts);
    return canSend == null ? null : !canSend;
  }

  private static @Nullable Boolean covers(List<StockLevel> stock, OrderLine line) {
    return stock.stream()
        .filter(level -> level.sku().equals(line.sku()))
        .max(Comparator.comparing(StockLevel::asOf))
        .map(level -> level.available() >= requireNonNullElse(line.quantity(), 1))
        .orElse(null);
  }

  /** Yes if any is yes, no if all that were looked at are no, absent if none was looked at. */
  private static @Nullable Boolean anyTrue(@Nullable Boolean... answers) {
    var given = Stream.of(answers).filter(Objects::nonNull).toList();
    return given.isEmpty() ? null : given.contains(true);
  }
}
