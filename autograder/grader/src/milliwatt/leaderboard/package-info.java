/** Models that were handed in, side by side: how often right, how large, how slow. */
package milliwatt.leaderboard;
