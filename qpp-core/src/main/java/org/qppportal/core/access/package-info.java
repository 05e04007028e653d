/** The one place that decides who may do what. */
package org.qppportal.core.access;
