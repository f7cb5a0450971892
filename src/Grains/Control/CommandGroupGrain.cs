using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Control;

/// <summary>Asks a group's members, and tells how far they are.</summary>
[GrainType("command-group")]
internal sealed partial class CommandGroupGrain(IOrderStore store, IJournal journal, ILogger<CommandGroupGrain> logger) : Grain, ICommandGroup
{
    private const int Window = 64;

    private CommandGroup? _group;
    private int _asked;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _group = await store.Group(this.GetPrimaryKeyString(), cancellationToken);
        if (_group is { Asked: false })
        {
            Go();
        }
    }

    public async Task Start(CommandGroup group)
    {
        if (_group is not null)
        {
            return;
        }

        await journal.Write([
            new RegisterWrite.GroupPut(group),
            new RegisterWrite.Audit(new(group.At, group.Request.Cause.Author, "command-group", $"{group.Id} {group.Members.Length} {group.Request.Control}", 1, group.Request.Cause.Reason, []))]);
        _group = group;
        Go();
    }

    public async Task<CommandGroupProgress?> Read()
    {
        if (_group is not { } group)
        {
            return null;
        }

        var states = await store.Count(group.Id, CancellationToken.None);
        var unasked = group.Asked ? 0 : group.Members.Length - _asked;
        return new(group, states, Math.Max(0, group.Members.Length - unasked - group.Refused.Length - states.Values.Sum()), unasked);
    }

    public async Task<bool> Relinquish(Cause cause)
    {
        if (_group is not { } group)
        {
            return false;
        }

        var request = group.Request with { Id = group.Id + "-end", Verb = CommandVerb.Relinquish, Value = Value.None, Start = null, Expiry = null, Cause = cause };
        foreach (var members in group.Members.Chunk(Window))
        {
            await Task.WhenAll(members.Select(member => Ask(member, request)));
        }

        return true;
    }

    // One window a tick, so that a reader is answered between them.
    private void Go()
    {
        DelayDeactivation(TimeSpan.FromHours(1));
        IGrainTimer? timer = null;
        timer = this.RegisterGrainTimer(async () =>
        {
            if (_group is { Asked: false } group)
            {
                await AskNext(group);
            }
            else
            {
                timer?.Dispose();
            }
        }, new() { DueTime = TimeSpan.Zero, Period = TimeSpan.FromMilliseconds(10) });
    }

    private async Task AskNext(CommandGroup group)
    {
        var members = group.Members.Skip(_asked).Take(Window).ToArray();
        var outcomes = await Task.WhenAll(members.Select(member => Ask(member, group.Request)));
        _asked += members.Length;
        var refused = members.Zip(outcomes).Where(m => m.Second.IsRefused).Select(m => new MemberRefusal(m.First, m.Second.Code!, m.Second.Sentence!) { Said = m.Second.Said });
        _group = group with { Refused = [.. group.Refused, .. refused], Asked = _asked >= group.Members.Length };
        if (_group.Asked)
        {
            await journal.Write([new RegisterWrite.GroupPut(_group)]);
        }
    }

    private async Task<Outcome> Ask(AssetId member, CommandRequest request)
    {
        try
        {
            return (await GrainFactory.Asset(member).Command([request]))[0];
        }
        catch (Exception trouble)
        {
            LogUnanswered(member, trouble);
            return Outcome.Refused("no-answer", "It did not answer.", "Command it again.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Member} did not answer to the command of its group")]
    private partial void LogUnanswered(AssetId member, Exception trouble);
}
