/**
 * How Proofdesk is asked over HTTP: one class per endpoint of {@code openapi.yaml}, a gate before
 * them and problem documents after them. Event loops only move bytes here.
 */
@NullMarked
package io.proofdesk.api.http;

import org.jspecify.annotations.NullMarked;
