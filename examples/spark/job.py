"""Pipes the records of an NDJSON file through a command, one process a partition.

    spark-submit job.py INPUT OUTPUT [--partitions N] [--master M] -- zhengben stream [options]
"""

import argparse
import shlex
import sys

from pyspark.sql import SparkSession


def main() -> None:
    own, _, command = " ".join(map(shlex.quote, sys.argv[1:])).partition(" -- ")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, default=2)
    parser.add_argument("--master", default=None)
    options = parser.parse_args(shlex.split(own))

    builder = SparkSession.builder.appName("zhengben")
    if options.master:
        builder = builder.master(options.master)
    spark = builder.getOrCreate()
    # textFile keeps the order of the lines; pipe keeps it within a partition.
    records = spark.sparkContext.textFile(options.input, options.partitions)
    records.pipe(command, checkCode=True).saveAsTextFile(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
