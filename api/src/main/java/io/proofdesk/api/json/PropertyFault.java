package io.proofdesk.api.json;

/** Why a record refuses one of its properties beside another; thrown by its constructor. */
public final class PropertyFault extends IllegalArgumentException {
  private final String property;

  /**
   * @param property the name in JSON of the property to look at first
   */
  public PropertyFault(String property, String message) {
    super(message);
    this.property = property;
  }

  String property() {
    return property;
  }
}
