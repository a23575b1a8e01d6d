package io.proofdesk.api.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a percentage. One that nothing can reach, or that everything does, was not meant. */
final class Percentage implements ITypeConverter<Double> {
  private static final double WHOLE = 100;

  @Override
  public Double convert(String text) {
    try {
      double percent = Double.parseDouble(text.endsWith("%") ? text.replace("%", "") : text);
      if (percent >= 0 && percent <= WHOLE) {
        return percent;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw new TypeConversionException("`" + text + "` is no percentage from 0 to 100, such as 90");
  }
}
