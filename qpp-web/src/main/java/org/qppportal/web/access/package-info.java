/** Who is signed in, and how they sign out. */
package org.qppportal.web.access;
