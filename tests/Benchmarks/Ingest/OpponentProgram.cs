using System.Buffers;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Npgsql;
using NpgsqlTypes;

namespace Beffroi.Benchmarks.Ingest;

/// <summary>MQTT to PostgreSQL as an integrator writes it in an afternoon: history by COPY, the latest values by an upsert, acknowledged after the commit.</summary>
internal sealed class OpponentProgram(string connection) : IAsyncDisposable
{
    private readonly Channel<(string Asset, double[] Values, TaskCompletionSource Committed)> _queue = Channel.CreateBounded<(string, double[], TaskCompletionSource)>(50_000);
    private MqttServer? _server;

    public async Task Start(int port)
    {
        await using (var database = new NpgsqlConnection(connection))
        {
            await database.OpenAsync();
            await new NpgsqlCommand("CREATE TABLE history (asset text, property smallint, at timestamptz, value double precision); CREATE TABLE latest (asset text PRIMARY KEY, a double precision, b double precision, c double precision)", database).ExecuteNonQueryAsync();
        }

        _ = Task.Run(Write);
        var options = new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(port).WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointBoundIPV6Address(IPAddress.None).Build();
        options.DefaultEndpointOptions.NoDelay = true;
        _server = new MqttServerFactory().CreateMqttServer(options);
        _server.InterceptingPublishAsync += async publish =>
        {
            using var body = JsonDocument.Parse(publish.ApplicationMessage.Payload.ToArray());
            var values = new[] { "power", "level", "energyIndex" }.Select(name => body.RootElement.GetProperty(name).GetDouble()).ToArray();
            var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            publish.ProcessPublish = false;
            await _queue.Writer.WriteAsync((publish.ApplicationMessage.Topic.Split('/')[3], values, committed));
            await committed.Task;
            publish.Response.ReasonCode = MqttPubAckReasonCode.Success;
        };
        await _server.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is null)
        {
            return;
        }

        await _server.StopAsync();
        _server.Dispose();
        _queue.Writer.Complete();
    }

    private async Task Write()
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        while (await _queue.Reader.WaitToReadAsync())
        {
            List<(string Asset, double[] Values, TaskCompletionSource Committed)> batch = [];
            while (batch.Count < 10_000 && _queue.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            await using var transaction = await database.BeginTransactionAsync();
            await using (var copy = await database.BeginBinaryImportAsync("COPY history FROM STDIN (FORMAT BINARY)"))
            {
                foreach (var (asset, values, _) in batch)
                {
                    for (var property = 0; property < values.Length; property++)
                    {
                        await copy.StartRowAsync();
                        await copy.WriteAsync(asset, NpgsqlDbType.Text);
                        await copy.WriteAsync((short)property, NpgsqlDbType.Smallint);
                        await copy.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz);
                        await copy.WriteAsync(values[property], NpgsqlDbType.Double);
                    }
                }

                await copy.CompleteAsync();
            }

            var latest = batch.GroupBy(one => one.Asset).Select(asset => asset.Last()).ToArray();
            await using var upsert = new NpgsqlCommand("INSERT INTO latest SELECT * FROM unnest($1, $2, $3, $4) ON CONFLICT (asset) DO UPDATE SET a = excluded.a, b = excluded.b, c = excluded.c", database, transaction);
            upsert.Parameters.AddWithValue(latest.Select(one => one.Asset).ToArray());
            for (var property = 0; property < 3; property++)
            {
                upsert.Parameters.AddWithValue(latest.Select(one => one.Values[property]).ToArray());
            }

            await upsert.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
            batch.ForEach(one => one.Committed.SetResult());
        }
    }
}
