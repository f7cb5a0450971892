namespace Beffroi.Storage.PostgreSql;

/// <summary>The tables and queries by which Orleans keeps the cluster's membership. Each silo sees to them at its start; doing it again changes nothing.</summary>
internal static class PostgreSqlMembership
{
    private const string Script = "membership/postgresql.sql";

    public static Task Prepare(PostgreSqlDatabase database, CancellationToken cancellation) => database.Prepare(async connection =>
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await PostgreSqlSchema.Lock(connection, cancellation);
        await connection.Execute(new(Sql()), cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }, cancellation);

    /// <summary>How many silos of whatever cluster gave a sign of life within that time by the database's clock; none when no cluster was ever here.</summary>
    public static Task<int> Living(PostgreSqlDatabase database, TimeSpan within, CancellationToken cancellation) => database.Prepare(async connection =>
    {
        if (await connection.Scalar(new("SELECT to_regclass('orleansmembershiptable')::text"), cancellation) is not string)
        {
            return 0;
        }

        var living = await connection.Scalar(
            new(
                "SELECT count(*) FROM OrleansMembershipTable WHERE Status IN (@joining, @active) AND IAmAliveTime > now() - make_interval(secs => @within)",
                ("@joining", (int)SiloStatus.Joining), ("@active", (int)SiloStatus.Active), ("@within", within.TotalSeconds)),
            cancellation);
        return (int)(long)living!;
    }, cancellation);

    private static string Sql()
    {
        using var reader = new StreamReader(typeof(PostgreSqlMembership).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }
}
