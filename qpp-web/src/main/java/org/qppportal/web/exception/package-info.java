/** Pages of exceptions that are applied for. */
package org.qppportal.web.exception;
