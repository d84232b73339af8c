@NullMarked
package io.gongping.scoring.example;

import org.jspecify.annotations.NullMarked;
