using System.Diagnostics;
using System.Globalization;
using Beffroi.Journal;
using Npgsql;

namespace Beffroi.Storage.Backup;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, in its compressed format: one moment of the database, while silos go on.</summary>
internal sealed class PostgreSqlBackup(string connectionString) : IStoreBackup
{
    private const string Installed = "/usr/lib/postgresql";

    private readonly NpgsqlConnectionStringBuilder _connection = new(connectionString) { Pooling = false };

    public async Task Save(string file, CancellationToken cancellation)
    {
        if (!await HasStore(cancellation))
        {
            throw new StoreRefusedException("store-not-found", $"There is no store in the database '{_connection.Database}'.", "Name the silo's database with --connection.");
        }

        await BackupFile.Write(file, part => Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--file={part}"], cancellation));
    }

    public async Task Restore(string file, CancellationToken cancellation)
    {
        BackupFile.RequireFound(file);
        if (await HasStore(cancellation))
        {
            throw new StoreRefusedException("store-not-empty", $"There is a store in the database '{_connection.Database}' already.", "Name an empty database: 'createdb' makes one.");
        }

        await Run("pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={_connection.Database}", file], cancellation);
        await using var connection = new NpgsqlConnection(_connection.ToString());
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand("UPDATE writer SET fenced = true", connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<bool> HasStore(CancellationToken cancellation)
    {
        try
        {
            await using var connection = new NpgsqlConnection(_connection.ToString());
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT to_regclass('store') IS NOT NULL", connection);
            return await command.ExecuteScalarAsync(cancellation) is true;
        }
        catch (NpgsqlException fault)
        {
            throw new StoreUnavailableException($"PostgreSQL cannot answer: {fault.Message}", fault);
        }
    }

    private async Task Run(string program, string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Find(program), arguments) { RedirectStandardError = true };
        // By the environment: a command line can be read by everybody on the machine.
        start.Environment["PGHOST"] = _connection.Host;
        start.Environment["PGPORT"] = _connection.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = _connection.Username;
        start.Environment["PGDATABASE"] = _connection.Database;
        start.Environment["PGPASSWORD"] = _connection.Password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new StoreRefusedException("backup-failed", $"{program} ended with {process.ExitCode}: {said.Trim()}", "Mend what it says; nothing was changed.");
        }
    }

    private static string Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var installed = Directory.Exists(Installed) ? Directory.GetDirectories(Installed).OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        return installed.Concat(folders).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new StoreRefusedException("program-not-found", $"{program} is not installed here.", "Install PostgreSQL's client programs, of the server's version or a newer one.");
    }
}
