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

    private static string Sql()
    {
        using var reader = new StreamReader(typeof(PostgreSqlMembership).Assembly.GetManifestResourceStream(Script)!);
        return reader.ReadToEnd();
    }
}
