/**
 * People who ask without signing in: what they write, how they prove an address, what they read.
 */
package org.qppportal.core.desk.guest;
