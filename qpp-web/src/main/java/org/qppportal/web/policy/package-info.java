/** The year policies as program staff review them. */
package org.qppportal.web.policy;
