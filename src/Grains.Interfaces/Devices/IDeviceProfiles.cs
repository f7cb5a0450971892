using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>Device profiles: what is written is read, tried and kept. Any silo answers.</summary>
[Alias("Beffroi.IDeviceProfiles")]
public interface IDeviceProfiles : IGrainWithIntegerKey
{
    /// <summary>The kind of their documents.</summary>
    const string Kind = "device-profile";

    /// <summary>Those that ship and those of people, by id; of one that people wrote in the place of a shipped one, theirs.</summary>
    [Alias("List")]
    Task<ProfileSummary[]> List();

    /// <summary>A profile with its text; null when there is none. A shipped one has version 0.</summary>
    [Alias("Read")]
    Task<ProfileWhole?> Read(string id, int? version);

    /// <summary>Reads a text without keeping it.</summary>
    /// <param name="script">The codec, when it does not stand in the text.</param>
    [Alias("Check")]
    Task<TextRemark[]> Check(string? yaml, string? script);

    /// <summary>Keeps a text as the next version when it has no error; else its remarks say what is wrong and nothing is kept.</summary>
    [Alias("Put")]
    Task<ProfilePut> Put(string id, string? yaml, string? script, int replaces, Cause cause);

    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause);

    /// <summary>Runs a profile's codec on what is given, and maps what it tells. Nothing is kept.</summary>
    [Alias("Try")]
    Task<ProfileTrialAnswer> Try(ProfileTrial trial);

    /// <summary>Runs the codec of one profile on each of several; a text that cannot be read is answered once.</summary>
    /// <param name="trials">All of the profile that the first names.</param>
    [Alias("TryAll")]
    Task<ProfileTrialAnswer[]> TryAll(ProfileTrial[] trials);
}
