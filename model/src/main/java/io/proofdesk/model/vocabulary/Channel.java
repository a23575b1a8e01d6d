package io.proofdesk.model.vocabulary;

/** Where the message came in, or where the answer goes out. */
public enum Channel {
  EMAIL,
  WEB_FORM,
  CHAT,
  SMS,
  PHONE,
  SOCIAL_DM,
  SOCIAL_COMMENT,
  REVIEW,
  MARKETPLACE,
  API
}
