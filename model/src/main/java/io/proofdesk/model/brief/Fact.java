package io.proofdesk.model.brief;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record component of the brief a column that tables may use. The component's Java type
 * gives the column's type: enum and String are words, Set of String is many words, Boolean is
 * yes/no, Long is a whole number, Money is money in the store's currency, LocalDate is a date.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Fact {
  /** The heading analysts write in a workbook; unique over all facts. */
  String heading();

  /** The unit of a number, such as {@code days}; empty for a bare count. */
  String unit() default "";

  /** For open words: the list in the vocabulary workbook they come from, such as {@code Route}. */
  String words() default "";

  /** One line for the person who wonders what it means. */
  String meaning();
}
