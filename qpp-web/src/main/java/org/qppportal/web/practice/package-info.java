/** The pages of the practices that a signed-in person belongs to. */
package org.qppportal.web.practice;
