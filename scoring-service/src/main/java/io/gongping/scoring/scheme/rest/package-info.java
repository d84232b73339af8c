@NullMarked
package io.gongping.scoring.scheme.rest;

import org.jspecify.annotations.NullMarked;
