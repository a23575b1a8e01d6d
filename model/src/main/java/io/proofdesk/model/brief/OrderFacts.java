package io.proofdesk.model.brief;

import io.proofdesk.model.quantity.Money;
import io.proofdesk.model.vocabulary.OrderStatus;
import io.proofdesk.model.vocabulary.PaymentState;
import io.proofdesk.model.vocabulary.PromiseState;
import io.proofdesk.model.vocabulary.ReturnClass;
import org.jspecify.annotations.Nullable;

/** The order the case is about. */
public record OrderFacts(
    @Fact(heading = "Order known", meaning = "the case carries an order with its number")
        Boolean known,
    @Fact(
            heading = "Recent orders",
            unit = "orders",
            meaning = "orders found for the customer; absent when nobody looked")
        @Nullable Long recentOrders,
    @Fact(
            heading = "Order found",
            meaning = "the named or chosen order exists; absent when nobody looked it up")
        @Nullable Boolean found,
    @Fact(
            heading = "Order chosen",
            meaning =
                "the customer picked one of the listed orders, or named its number; absent in briefs of"
                    + " older releases")
        @Nullable Boolean chosen,
    @Fact(
            heading = "Facts asked",
            unit = "times",
            meaning = "how often missing facts of the case were asked for")
        Long factsAsked,
    @Fact(heading = "Order status", meaning = "mapped status of the order")
        @Nullable OrderStatus status,
    @Fact(heading = "Payment", meaning = "state of the order's payment")
        @Nullable PaymentState payment,
    @Fact(heading = "Custom order", meaning = "an affected line is made to order")
        @Nullable Boolean custom,
    @Fact(
            heading = "Return class",
            meaning =
                "strictest return class of the affected lines, what is made to order without one"
                    + " being PERSONALISED; absent where a line has none and no other limits the return")
        @Nullable ReturnClass returnClass,
    @Fact(
            heading = "Order value",
            meaning = "what was paid for the order; absent when paid in another currency")
        @Nullable Money value,
    @Fact(
            heading = "Affected value",
            meaning =
                "price of the affected lines, or the order value when nobody said which; absent when in another currency")
        @Nullable Money affectedValue,
    @Fact(
            heading = "Currency differs",
            meaning = "the order was paid in another currency than the store's")
        @Nullable Boolean currencyDiffers,
    @Fact(
            heading = "Hours since order",
            unit = "hours",
            meaning = "full calendar hours since the order was placed")
        @Nullable Long hoursSincePlaced,
    @Fact(
            heading = "Days since order",
            unit = "days",
            meaning = "calendar days since the order was placed, by the store's dates")
        @Nullable Long daysSincePlaced,
    @Fact(
            heading = "Ship-by date",
            meaning =
                "whether the promised shipping date is still ahead; no promise when none was made")
        @Nullable PromiseState shipByState,
    @Fact(
            heading = "Replacement in stock",
            meaning = "every affected line can be sent again; absent when nobody looked")
        @Nullable Boolean replacementInStock,
    @Fact(
            heading = "Product data wrong",
            meaning = "feed, variant or trade item number differ from the item")
        @Nullable Boolean productDataWrong,
    @Fact(
            heading = "Sold without stock",
            meaning =
                "the page or feed says available, or a paid order waits in the queue, and the item"
                    + " cannot be sent")
        @Nullable Boolean soldWithoutStock,
    @Fact(
            heading = "Paid for",
            meaning =
                "the order is paid and nothing of it is undone or on its way back; no when status, payment or a"
                    + " refund says otherwise; absent when nobody looked")
        @Nullable Boolean paidFor,
    @Fact(
            heading = "Ever shipped",
            meaning =
                "something of the order has left, by its status or a parcel; absent when nobody looked")
        @Nullable Boolean everShipped) {}
