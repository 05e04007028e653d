/**
 * The rules of exceptions that are applied for (42 CFR 414.1380(c)(2)(i), 414.1317(b)(4)): who may
 * apply, until when, and which categories stop counting. Pure.
 */
package org.qppportal.core.exception.rule;
