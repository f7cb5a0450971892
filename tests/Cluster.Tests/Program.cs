using Beffroi;
using Beffroi.Cluster.Rounds;
using Xunit.MicrosoftTestingPlatform;

// Rounds by hand, or the tests like in any other project.
return args is [RoundsCommand.Name, ..] ? await RoundsCommand.Run(args) : await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
