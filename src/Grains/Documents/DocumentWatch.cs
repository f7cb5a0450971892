using Beffroi.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Documents;

/// <summary>Tells this silo's readers what is new in the register of documents. It looks again every few seconds: no notice can be lost.</summary>
internal sealed partial class DocumentWatch(
    IDocumentStore store, IEnumerable<IDocumentReader> readers, TimeProvider time, IOptions<DocumentOptions> options, ILogger<DocumentWatch> logger)
    : BackgroundService
{
    private const int AtOnce = 200;

    private readonly IDocumentReader[] _readers = [.. readers];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>All documents up to this revision have been told.</summary>
    public long Revision { get; private set; }

    /// <summary>Reads and tells all that is new.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            while (await store.After(Revision, AtOnce, cancellation) is { Length: > 0 } news)
            {
                foreach (var reader in _readers)
                {
                    if (news.Where(d => d.Head.Kind == reader.Kind).ToArray() is { Length: > 0 } own)
                    {
                        reader.Take(own);
                    }
                }

                Revision = news[^1].Head.Revision;
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        try
        {
            do
            {
                await LookOrSay(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookOrSay(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(trouble, Revision);
        }
    }
}
